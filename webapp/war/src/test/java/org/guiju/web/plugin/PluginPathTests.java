package org.guiju.web.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginPathTests {

    @Test
    void viewLiesBelowPages() {
        assertEquals(
                Optional.of(new PluginPath("real-estate", "pages/sale/register.xhtml")),
                PluginPath.ofView("/plugin/real-estate/sale/register.xhtml"));
    }

    @ParameterizedTest
    @CsvSource({"referral, a.css, resources/a.css", "referral/part, box.xhtml, resources/part/box.xhtml"})
    void fileOfALibraryLiesBelowResources(String library, String name, String file) {
        assertEquals(Optional.of(new PluginPath("referral", file)), PluginPath.ofResource(library, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plugin/referral/../other/home.xhtml",
                "/plugin/referral/..\\home.xhtml",
                "/plugin/../WEB-INF/template.xhtml",
                "/plugin/Referral/home.xhtml",
                "/plugin/referral/home.class",
                "/plugin/referral",
                "/home.xhtml"
            })
    void otherViewsAreNotPlugins(String viewId) {
        assertEquals(Optional.empty(), PluginPath.ofView(viewId));
    }

    @Test
    void climbingIsNoResource() {
        assertEquals(Optional.empty(), PluginPath.ofResource("referral", "../pages/home.xhtml"));
        assertEquals(Optional.empty(), PluginPath.ofResource("referral/../x", "a.css"));
    }
}
