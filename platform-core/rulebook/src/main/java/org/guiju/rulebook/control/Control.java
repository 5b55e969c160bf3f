package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;

/**
 * What makes a clause work (管控): checked, immutable, shared by all companies that use the clause. One that is asked on
 * several actions is read once for each, under the same code.
 *
 * @param on action type whose submission asks this control
 * @param when condition under which it speaks; absent means always
 * @param level the template's level; a company's overlay may name another
 * @param waiver on what terms it may be waived; without any it cannot be
 * @param per for what is calculated over a period: whose, how often, from what
 * @param quotas targets whose progress it reads
 * @param says words of the finding, with {@code {path}} placeholders
 * @param supersedes the control that it takes precedence over where both speak
 */
public record Control(
        ControlCode code,
        String on,
        Applicability applies,
        Optional<Expression> when,
        Level level,
        Binding binding,
        Optional<WaiverTerms> waiver,
        Optional<PerPeriod> per,
        List<Attainment> quotas,
        Texts says,
        Optional<ControlCode> supersedes,
        Kind kind) {}
