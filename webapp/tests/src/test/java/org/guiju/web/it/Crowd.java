package org.guiju.web.it;

import java.time.Instant;

/** Many salespeople of a company with results, put there at once: what they sign one by one is tested elsewhere. */
final class Crowd {

    private Crowd() {}

    /**
     * @param results contracts of 1,000.00 each person has signed
     * @param at when they count, and were recorded
     */
    static void join(String company, int people, int results, Instant at) {
        Recorded.updateAs(
                "postgres",
                """
                with joined as (
                    insert into guiju.employee (tenant_id, id, login, name, unit_id)
                    select t.id, gen_random_uuid(), 'crowd' || n || '@' || t.code, '员工' || n, u.id
                    from guiju.tenant t join guiju.unit u on u.tenant_id = t.id and u.code = 'tinglan',
                         generate_series(1, ?) n
                    where t.code = ?
                    returning tenant_id, id, unit_id)
                insert into guiju.position (tenant_id, employee_id, unit_id, role)
                select tenant_id, id, unit_id, 'sales_rep' from joined""",
                people,
                company);
        Recorded.updateAs(
                "postgres",
                """
                insert into guiju.measured (tenant_id, id, measure, person_id, unit_id, amount, money, counts_at, control,
                    revision, docket_id, finding, at)
                select e.tenant_id, gen_random_uuid(), 'sales', e.id, e.unit_id, 1000, true, cast(? as timestamptz),
                    'SM-TARGET/1.1#contract', 1, gen_random_uuid(), 0, cast(? as timestamptz)
                from guiju.employee e join guiju.tenant t on t.id = e.tenant_id, generate_series(1, ?) n
                where t.code = ? and e.login like 'crowd%'""",
                at.toString(),
                at.toString(),
                results,
                company);
    }
}
