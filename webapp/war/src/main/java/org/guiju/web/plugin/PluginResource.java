package org.guiju.web.plugin;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A style sheet, picture or component of a plugin. Browsers may keep it: its address changes with the plugin's file.
 */
final class PluginResource extends Resource {

    private static final Map<String, String> KEEP = Map.of("Cache-Control", "private, max-age=31536000, immutable");

    private final URL address;
    private final String version;

    PluginResource(String name, String library, String contentType, URL address, String version) {
        setResourceName(name);
        setLibraryName(library);
        setContentType(contentType);
        this.address = address;
        this.version = version;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return address.openStream();
    }

    @Override
    public Map<String, String> getResponseHeaders() {
        return KEEP;
    }

    @Override
    public String getRequestPath() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String path = ResourceHandler.RESOURCE_IDENTIFIER + "/" + getResourceName() + ".xhtml?ln="
                + URLEncoder.encode(getLibraryName(), StandardCharsets.UTF_8) + "&v=" + version;
        return faces.getApplication().getViewHandler().getResourceURL(faces, path);
    }

    @Override
    public URL getURL() {
        return address;
    }

    @Override
    public boolean userAgentNeedsUpdate(FacesContext faces) {
        return true;
    }
}
