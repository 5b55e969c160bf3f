package org.guiju.web.operator;

/**
 * One company in the operator's list.
 *
 * @param invitation what became of the first administrator's invitation; empty once it was used
 */
public record CompanyLine(
        String name,
        String code,
        String href,
        String state,
        String style,
        String invitation,
        long people,
        long regulations,
        String last) {}
