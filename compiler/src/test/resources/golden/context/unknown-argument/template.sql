{{ ref('x', versoin=1) }}
