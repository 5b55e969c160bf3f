package org.guiju.web.plugin;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.net.URL;
import java.util.Optional;

/**
 * Finds pages below {@code /plugin/<id>/} and resource libraries named like a plugin. A library of our own is never
 * replaced by a plugin of the same name.
 */
public class PluginResourceHandler extends ResourceHandlerWrapper {

    public PluginResourceHandler(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext faces, String path) {
        Optional<PluginPath> page = Optional.ofNullable(path).flatMap(PluginPath::ofView);
        return page.isPresent()
                ? address(page.get()).map(Page::new).orElse(null)
                : super.createViewResource(faces, path);
    }

    @Override
    public Resource createResource(String name, String library) {
        return createResource(name, library, null);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        Optional<PluginPath> file = ours(library) ? PluginPath.ofResource(library, name) : Optional.empty();
        return file.isPresent()
                ? address(file.get())
                        .map(address -> resource(file.get().pluginId(), name, library, contentType, address))
                        .orElse(null)
                : super.createResource(name, library, contentType);
    }

    @Override
    public Resource createResourceFromId(String id) {
        int slash = id.lastIndexOf('/');
        return slash > 0 && ours(id.substring(0, slash))
                ? createResource(id.substring(slash + 1), id.substring(0, slash))
                : super.createResourceFromId(id);
    }

    @Override
    public boolean libraryExists(String library) {
        return ours(library) || super.libraryExists(library);
    }

    private boolean ours(String library) {
        return library != null
                && PluginPath.ofResource(library, "")
                        .map(PluginPath::pluginId)
                        .filter(PluginShelf.here()::has)
                        .filter(id -> !super.libraryExists(id))
                        .isPresent();
    }

    private static Optional<URL> address(PluginPath file) {
        return PluginShelf.here().address(file.pluginId(), file.file());
    }

    private static Resource resource(String pluginId, String name, String library, String contentType, URL address) {
        String type = contentType == null
                ? FacesContext.getCurrentInstance().getExternalContext().getMimeType(name)
                : contentType;
        return new PluginResource(
                name, library, type, address, PluginShelf.here().version(pluginId));
    }

    private static final class Page extends ViewResource {

        private final URL address;

        Page(URL address) {
            this.address = address;
        }

        @Override
        public URL getURL() {
            return address;
        }
    }
}
