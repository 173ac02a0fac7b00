select id
from db.main.orders
where id is null;

select
    id as unique_field,
    count(*) as n_records
from db.main.orders
where id is not null
group by id
having count(*) > 1;

select
    status as value_field,
    count(*) as n_records
from db.main.orders
where status is not null
  and status not in ('open', 'it\'s')
group by status;

select
    status as value_field,
    count(*) as n_records
from db.main.orders
where status is not null
  and status not in (1, 2)
group by status;

select
    status as value_field,
    count(*) as n_records
from db.main.orders
where status is not null
group by status;

with child as (
    select customer_id as from_field
    from db.main.orders
    where customer_id is not null
),

parent as (
    select id as to_field
    from db.main.customers
)

select child.from_field
from child
left join parent on child.from_field = parent.to_field
where parent.to_field is null;

select 1
from db.main.orders
where (a > b) is not true;

select 1
from db.main.orders
where (a > 0) is not true;

select a, b, count(*) as n_records
from db.main.orders
group by a, b
having count(*) > 1;

select "a", "B c", count(*) as n_records
from db.main.orders
group by "a", "B c"
having count(*) > 1;

select n_rows
from (select count(*) as n_rows from db.main.orders) as counted
where n_rows < 1 or n_rows > 10;

select n_rows
from (select count(*) as n_rows from db.main.orders) as counted
where n_rows <> 0;