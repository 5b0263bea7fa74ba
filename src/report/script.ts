/**
 * The page's only script: language switch, copy table, save PNG. Written as a text because its hash goes into the
 * content policy. Without it the page still reads; only these three buttons do nothing.
 */
export const SCRIPT = `(function () {
  'use strict';
  var root = document.documentElement;
  var titles = JSON.parse(root.getAttribute('data-titles'));

  function show(language) {
    var anchor = inView();
    root.lang = language;
    document.title = titles[language];
    document.querySelectorAll('[data-switch]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-switch') === language));
    });
    var there = anchor && document.getElementById(language + '-' + anchor.key);
    if (there) window.scrollBy(0, there.getBoundingClientRect().top - anchor.top);
  }

  // The section one reads, so that the other language opens at the same place.
  function inView() {
    if (window.scrollY < 10) return null;
    var found = null;
    document.querySelectorAll('main[lang="' + root.lang + '"] [data-key]').forEach(function (element) {
      var top = element.getBoundingClientRect().top;
      if (top < 160) found = { key: element.getAttribute('data-key'), top: top };
    });
    return found;
  }

  // What a spreadsheet takes as numbers: a plain minus and no thousands separators.
  function cellText(cell) {
    var text = cell.textContent.trim();
    return cell.classList.contains('n')
      ? text.replace(/[\\u00a0\\u202f]/g, '').replace(/\\u2212/g, '-').replace(/^\\+/, '')
      : text.replace(/\\s+/g, ' ');
  }

  function tableText(table) {
    return Array.from(table.rows, function (row) {
      return Array.from(row.cells, cellText).join('\\t');
    }).join('\\n');
  }

  // The clipboard interface is not there for files in every browser; a selected text area always is.
  function copy(text) {
    var area = document.createElement('textarea');
    area.value = text;
    area.className = 'off';
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand('copy');
    area.remove();
    if (!done && navigator.clipboard) navigator.clipboard.writeText(text);
  }

  function confirm(button) {
    var label = button.textContent;
    button.textContent = button.getAttribute('data-done');
    setTimeout(function () { button.textContent = label; }, 1500);
  }

  function lines(context, text, width) {
    var out = [''];
    text.split(' ').forEach(function (word) {
      var longer = out[out.length - 1] + (out[out.length - 1] ? ' ' : '') + word;
      if (context.measureText(longer).width > width && out[out.length - 1]) out.push(word);
      else out[out.length - 1] = longer;
    });
    return out;
  }

  function save(figure) {
    var svg = Array.from(figure.querySelectorAll('svg')).find(function (one) {
      return one.getBoundingClientRect().width > 0;
    });
    if (!svg) return;
    var box = svg.viewBox.baseVal;
    var image = new Image();
    image.onload = function () {
      draw(figure, image, box.width, box.height);
    };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(svg));
  }

  function draw(figure, image, width, height) {
    var scale = 2;
    var pad = 20;
    var canvas = document.createElement('canvas');
    var context = canvas.getContext('2d');
    var family = getComputedStyle(document.body).fontFamily;
    var parts = [
      { font: '600 18px ' + family, colour: '#1d2733', line: 24, text: figure.querySelector('h3').textContent },
      { font: '12px ' + family, colour: '#5b6673', line: 17, text: figure.querySelector('.help').textContent },
    ];
    var foot = { font: '11px ' + family, colour: '#5b6673', line: 15, text: figure.getAttribute('data-source') };
    parts.concat(foot).forEach(function (part) {
      context.font = part.font;
      part.lines = lines(context, part.text, width);
    });
    var above = pad + parts.reduce(function (sum, part) { return sum + part.lines.length * part.line + 6; }, 8);
    canvas.width = (width + 2 * pad) * scale;
    canvas.height = (above + height + foot.lines.length * foot.line + 2 * pad) * scale;
    context.scale(scale, scale);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    var y = pad;
    function write(part) {
      context.font = part.font;
      context.fillStyle = part.colour;
      part.lines.forEach(function (line) {
        y += part.line;
        context.fillText(line, pad, y - 5);
      });
      y += 6;
    }
    parts.forEach(write);
    context.drawImage(image, pad, above, width, height);
    y = above + height + 8;
    write(foot);
    canvas.toBlob(function (blob) {
      var link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = figure.id + '.png';
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    }, 'image/png');
  }

  // Rows in the order of a column, largest first; again, smallest first. Rows without a value stay last.
  function sortRows(button) {
    var league = button.closest('[data-league]');
    var body = league.querySelector('tbody');
    var buttons = Array.from(league.querySelectorAll('[data-sort]'));
    var place = buttons.indexOf(button);
    var again = button.getAttribute('aria-pressed') === 'true' && button.getAttribute('data-order') !== 'up';
    buttons.forEach(function (other) {
      other.setAttribute('aria-pressed', String(other === button));
      other.removeAttribute('data-order');
    });
    button.setAttribute('data-order', again ? 'up' : 'down');
    function value(row) {
      var text = row.querySelectorAll('td')[place].getAttribute('data-value');
      return text === '' ? null : Number(text);
    }
    Array.from(body.rows)
      .map(function (row, index) { return { row: row, value: value(row), index: index }; })
      .sort(function (a, b) {
        if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.index - b.index;
        return (again ? a.value - b.value : b.value - a.value) || a.index - b.index;
      })
      .forEach(function (entry) { body.appendChild(entry.row); });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) return;
    if (button.hasAttribute('data-sort')) sortRows(button);
    if (button.hasAttribute('data-switch')) show(button.getAttribute('data-switch'));
    var figure = button.closest('figure');
    if (button.hasAttribute('data-copy')) {
      copy(tableText(figure.querySelector('table')));
      confirm(button);
    }
    if (button.hasAttribute('data-save')) save(figure);
  });
})();`;
