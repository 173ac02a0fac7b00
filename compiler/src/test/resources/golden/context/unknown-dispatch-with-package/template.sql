select {{ adapter.dispatch('tools.star')() }}
