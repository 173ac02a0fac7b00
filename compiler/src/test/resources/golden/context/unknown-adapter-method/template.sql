{{ adapter.get_relations('a') }}
