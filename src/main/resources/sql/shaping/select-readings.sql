-- When did each router last answer completely?
select router as router, last_read as last_read from router_readings
