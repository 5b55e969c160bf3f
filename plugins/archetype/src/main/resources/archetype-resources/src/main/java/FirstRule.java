#set( $symbol_pound = '#' )
package ${package};

import java.util.Map;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseRule;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Parameters;
import org.pf4j.Extension;

/** Asks for a note that is long enough when a customer walks in. */
@Extension
public class FirstRule implements ClauseRule<Registration> {

    @Override
    public ControlCode control() {
        return ControlCode.of("${regulation}/1${symbol_pound}note");
    }

    @Override
    public Class<Registration> action() {
        return Registration.class;
    }

    @Override
    public Finding examine(Registration registration, Map<String, Object> facts, Parameters parameters) {
        if (!registration.source().equals("walk_in")) {
            return Finding.silent();
        }
        var written = registration.note().map(String::length).orElse(0);
        return written < parameters.number("shortest").intValue()
                ? new Finding.Requires(
                        new Texts("备注再写详细一点", "備註請再寫詳細一點", "Say a little more in the note"),
                        java.util.Optional.of("note"))
                : Finding.permits();
    }
}
