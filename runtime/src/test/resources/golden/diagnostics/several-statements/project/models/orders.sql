select 1 as id, 'a;b' as name; -- the first
select 2 as id;
