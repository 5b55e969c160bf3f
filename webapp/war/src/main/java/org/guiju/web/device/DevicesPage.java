package org.guiju.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.value.Ids;
import org.guiju.web.device.DeviceLines.Choice;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Place;

/** 自动上报. */
@Named("devices")
@RequestScoped
public class DevicesPage {

    @Inject
    private DeviceLines reader;

    @Inject
    private DeviceWishes wishes;

    @Inject
    private Door door;

    @Inject
    private HttpServletRequest request;

    private String record = "";
    private List<DeviceLine> lines = List.of();
    private List<Choice> choices = List.of();
    private String key = "";

    /** A button sends the form back; what it wants is done first, and the page is asked for anew. */
    public void load() throws IOException {
        if (!door.lets(Place.DEVICES)) {
            return;
        }
        if (FacesContext.getCurrentInstance().isPostback()) {
            key = wishes.grant();
        }
        lines = reader.read(chosen());
        choices = reader.choices(chosen());
    }

    private Optional<UUID> chosen() {
        return Ids.read(record);
    }

    /** Name of the record the page is about; empty where it is about all. */
    public String getAbout() {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    public List<DeviceLine> getLines() {
        return lines;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    /** A key to be shown now and never again; empty when there is none. */
    public String getKey() {
        return key;
    }

    /** Where devices report, as whoever asks sees this server. */
    public String getAddress() {
        return URI.create(request.getRequestURL().toString())
                .resolve(request.getContextPath() + "/api/v1/readings")
                .toString();
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(String record) {
        this.record = record == null ? "" : record;
    }
}
