select {{ adapter.dispatch('stars', 'tools')() }}
