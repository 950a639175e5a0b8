// What a search left empty stays out of its address, which people hand on.
for (const form of document.querySelectorAll('form[method="get"]')) {
  form.addEventListener('formdata', ({ formData }) => {
    for (const name of new Set(formData.keys())) {
      if (formData.getAll(name).every(value => value === '')) formData.delete(name);
    }
  });
}
