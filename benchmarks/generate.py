#!/usr/bin/env python3
"""generate.py MODELS FOLDER: writes a project of that many models, always the same for a number.

Ten seeds; a tenth of the models are staging models, each over one seed; each of the others refers to
one to three models before it. Every fifty models share a properties file with two tests for each.
References reach few layers up, so that a view stays a join of a few dozen seeds at most.
"""
import sys
from pathlib import Path

SEEDS = 10
LAYERS = 8
MODELS_PER_FILE = 50


class Draw:
    """A fixed sequence of numbers (Lehmer's generator), the same on every machine."""

    def __init__(self, state):
        self.state = state

    def below(self, limit):
        self.state = self.state * 48271 % 2147483647
        return self.state % limit


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def seed(number):
    rows = (f"{row},{(row * 3 + number) % 7},{(row * 31 + number) % 1009}" for row in range(1, 201))
    return "id,kind,amount\n" + "\n".join(rows) + "\n"


def staging(number):
    return f"""{{{{ config(tags=['staging']) }}}}
select id, kind, amount
from {{{{ ref('seed_{number % SEEDS}') }}}}
where amount >= {number % 5}
"""


def derived(tag, first, others):
    joins = "".join(
        f"left join {{{{ ref('{name}') }}}} as other_{place} on other_{place}.id = base.id\n"
        for place, name in enumerate(others)
    )
    added = "".join(f" + coalesce(other_{place}.amount, 0)" for place in range(len(others)))
    return f"""{{{{ config(tags=['{tag}']) }}}}
{{% set columns = ['id', 'kind'] %}}
select
  {{% for column in columns %}}base.{{{{ column }}}}, {{% endfor %}}
  {{{{ increased('base.amount{added}') }}}} as amount
from {{{{ ref('{first}') }}}} as base
{joins}"""


def properties(names):
    models = "".join(
        f"""  - name: {name}
    description: The model {name}, made for measuring.
    columns:
      - name: id
        description: Counts from 1.
        tests:
          - not_null
          - unique
"""
        for name in names
    )
    return "version: 2\nmodels:\n" + models


def generate(count, folder):
    draw = Draw(20260101)
    write(folder / "headrace.yml", "name: bench\nversion: '1.0.0'\nprofile: bench\nmodels:\n  bench:\n    +materialized: view\n")
    write(folder / "macros" / "increased.sql", "{% macro increased(amount) -%}\n  ({{ amount }} + 1)\n{%- endmacro %}\n")
    for number in range(SEEDS):
        write(folder / "seeds" / f"seed_{number}.csv", seed(number))

    stages = max(count // 10, 1)
    layers = [[f"stg_{number}" for number in range(stages)]]
    files = {name: staging(number) for number, name in enumerate(layers[0])}
    per_layer = max((count - stages) // LAYERS, 1)
    for number in range(count - stages):
        layer = min(number // per_layer + 1, LAYERS)
        if layer == len(layers):
            layers.append([])
        name = f"model_{number}"
        above = layers[layer - 1]
        others = [layers[0][draw.below(stages)] for _ in range(draw.below(3))]
        files[name] = derived("x" if number == 0 else f"layer_{layer}", above[draw.below(len(above))], sorted(set(others)))
        layers[layer].append(name)

    names = list(files)
    for start in range(0, len(names), MODELS_PER_FILE):
        group = names[start:start + MODELS_PER_FILE]
        place = folder / "models" / f"group_{start // MODELS_PER_FILE}"
        write(place / "schema.yml", properties(group))
        for name in group:
            write(place / f"{name}.sql", files[name])


if __name__ == "__main__":
    generate(int(sys.argv[1]), Path(sys.argv[2]))
