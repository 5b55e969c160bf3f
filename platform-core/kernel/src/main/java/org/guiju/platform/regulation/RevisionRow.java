package org.guiju.platform.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;

/** A published revision as it is kept: never changed, never deleted. */
@Entity
@Table(name = "revision")
@IdClass(RevisionRow.Key.class)
public class RevisionRow {

    /** Company, regulation, number. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private UUID tenantId;
        private String regulation;
        private int number;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.tenantId.equals(tenantId)
                    && key.regulation.equals(regulation)
                    && key.number == number;
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(tenantId, regulation, number);
        }
    }

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private String regulation;

    @Id
    private int number;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    @Convert(converter = OptionalUuid.class)
    private UUID publishedBy;

    private String hash;
    private String content;
    private String evidence;

    protected RevisionRow() {}

    RevisionRow(
            UUID tenantId,
            String regulation,
            int number,
            Instant publishedAt,
            Optional<UUID> publishedBy,
            String hash,
            String content,
            String evidence) {
        this.tenantId = tenantId;
        this.regulation = regulation;
        this.number = number;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy.orElse(null);
        this.hash = hash;
        this.content = content;
        this.evidence = evidence;
    }

    public String getRegulation() {
        return regulation;
    }

    public int getNumber() {
        return number;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public Optional<UUID> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    public String getHash() {
        return hash;
    }

    /** The draft it was made from, where it was written here. */
    public Optional<UUID> draft() {
        return Ids.read(how().get("draft"));
    }

    /** Number of the revision that it takes back, where it does nothing else. */
    public Optional<Integer> withdraws() {
        return Optional.ofNullable(how().get("withdraws")).map(number -> ((Number) number).intValue());
    }

    /** Why it takes another back. */
    public String reason() {
        return Objects.toString(how().get("reason"), "");
    }

    /** What was discussed with the staff before it was published, where that was recorded. */
    public Optional<String> consultation() {
        return Optional.ofNullable(how().get("consultation")).map(String::valueOf);
    }

    /** Rows of {@code clause, approver}: whose name stands under which law's warning. */
    public List<Map<String, Object>> approvals() {
        return how().get("approvals") instanceof List<?> given
                ? given.stream()
                        .map(approval -> (Map<?, ?>) approval)
                        .filter(approval -> !approval.containsKey("warning"))
                        .map(approval -> Map.<String, Object>of(
                                "clause", String.valueOf(approval.get("clause")),
                                "approver", String.valueOf(approval.get("approver"))))
                        .toList()
                : List.of();
    }

    /** Whether the company brought it along when it began here, so that nothing is known of how it came about. */
    public boolean isBroughtAlong() {
        return how().isEmpty();
    }

    private Map<?, ?> how() {
        return (Map<?, ?>) Json.read(evidence);
    }

    String content() {
        return content;
    }
}
