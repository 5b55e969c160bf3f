package org.guiju.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.guiju.platform.attachment.Attachments;
import org.guiju.platform.attachment.Uploads;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** How much of its space for files the company has used. */
@Named("storage")
@RequestScoped
public class StorageUse {

    @Inject
    private Attachments attachments;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    public String getText() {
        return words.of(
                "organisation.storage", words.bytes(attachments.weight(me.tenant())), words.bytes(Uploads.quota()));
    }
}
