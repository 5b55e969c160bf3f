package org.guiju.rulebook.schema;

import java.util.List;
import java.util.Optional;
import org.guiju.sdk.Texts;

/**
 * What somebody from outside is handed who asks how a period was (检查资料包).
 *
 * @param regulations whose clauses, duties and decisions it holds
 */
public record Pack(
        String code, String plugin, Texts title, Texts intro, List<String> regulations, List<Section> sections) {

    public Pack {
        regulations = List.copyOf(regulations);
        sections = List.copyOf(sections);
    }

    /**
     * Records of one type.
     *
     * @param at field that says when; without it, when the record was made
     * @param unit field that says where; without it, the record's own unit
     * @param states only those in one of them; empty for all
     * @param standing whatever their time: those that there are
     * @param fields shown, in order
     */
    public record Section(
            Texts title,
            RecordType records,
            Optional<String> at,
            Optional<String> unit,
            List<String> states,
            boolean standing,
            List<Field> fields) {

        public Section {
            states = List.copyOf(states);
            fields = List.copyOf(fields);
        }
    }
}
