{{ dbt.test_not_null(this, 'id') }};

{{ dbt.test_unique(model=this, column_name='id') }};

{{ dbt.test_accepted_values(this, 'status', ['open', "it's", none]) }};

{{ dbt.test_accepted_values(this, 'status', [1, 2], quote=false) }};

{{ dbt.test_accepted_values(this, 'status', []) }};

{{ dbt.test_relationships(this, 'customer_id', ref('customers'), 'id') }};

{{ dbt.test_expression_is_true(this, 'a > b') }};

{{ dbt.test_expression_is_true(this, '> 0', column_name='a') }};

{{ dbt.test_unique_combination_of_columns(this, ['a', 'b']) }};

{{ dbt.test_unique_combination_of_columns(this, ['a', 'B c'], quote_columns=true) }};

{{ dbt.test_row_count(this, min=1, max=10) }};

{{ dbt.test_row_count(this, equals=0) }};
