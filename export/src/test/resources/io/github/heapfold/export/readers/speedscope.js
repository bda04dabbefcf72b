// Reads files with speedscope's own importer, which its npm package has within the script of its page only.
// Usage: node speedscope.js FOLDER_OF_THE_PACKAGE FILE...
const fs = require('fs');
const path = require('path');

const [, , folder, ...files] = process.argv;
const release = path.join(folder, 'dist', 'release');
const script = fs.readdirSync(release).find(name => /^speedscope-.*\.js$/.test(name));
const source = fs.readFileSync(path.join(release, script), 'utf8');
const importer = /async function (\w+)\(\w+,\w+\)\{return\(await \w+\)\.importProfileGroupFromBase64\(/;
if (!importer.test(source)) {
  throw new Error('the script of this version of speedscope has another form; look for importProfileGroupFromBase64');
}

// stands for all that a browser has
const anything = () => new Proxy(function () {}, {
  get: (target, key) => key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : anything(),
  apply: anything,
  construct: anything,
  set: () => true,
});
const browser = {
  document: anything(),
  window: anything(),
  location: { hash: '', protocol: 'file:' },
  localStorage: { getItem: () => null, setItem: () => {} },
  console: { log: () => {}, warn: () => {}, error: () => {} },
};
let read;
browser.__importer = found => { read = found; };
try {
  const opened = source.replace(importer, (text, name) => `__importer(${name});${text}`);
  new Function(...Object.keys(browser), opened)(...Object.values(browser));
} catch (e) {
  // its page cannot be drawn here; the importer is there by then
}

(async () => {
  for (const file of files) {
    const group = await read(path.basename(file), fs.readFileSync(file).toString('base64'));
    process.stdout.write(`${group.name}, view ${group.indexToView}\n`);
    for (const profile of group.profiles) {
      process.stdout.write(`  ${profile.getName()}: ${profile.getTotalWeight()} ${profile.getWeightUnit()}\n`);
    }
  }
})();
