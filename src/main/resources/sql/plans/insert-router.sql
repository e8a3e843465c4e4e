-- Which router is planned for?
insert into plan_routers (router) values (:?router)
