package org.guiju.platform.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

    String content() {
        return content;
    }
}
