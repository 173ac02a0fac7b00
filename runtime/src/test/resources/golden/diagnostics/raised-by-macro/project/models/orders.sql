select {{ money('total', 'CHF') }} as total
