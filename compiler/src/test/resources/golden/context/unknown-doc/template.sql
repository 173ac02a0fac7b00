select '{{ doc('nothing') }}'
