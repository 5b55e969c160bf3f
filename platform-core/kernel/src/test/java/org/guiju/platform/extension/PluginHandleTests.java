package org.guiju.platform.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guiju.testkit.plugin.PluginJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHandleTests {

    private static final BiFunction<Object, Class<?>, Object> TEXT = (value, type) -> String.valueOf(value);

    private PluginHost host;
    private PluginHandle desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        Workshop workshop = new Workshop(folder);
        workshop.place(
                PluginJar.plugin("desk", "1.0.0")
                        .source(
                                "com.example.Desk",
                                """
                package com.example;
                import java.util.*;
                @org.pf4j.Extension
                public class Desk implements org.guiju.platform.extension.Greeting {
                    private String note = "empty";
                    public String greet() { return "hello"; }
                    public String getNote() { return note; }
                    public void setNote(String text) { note = text; }
                    public boolean isOpen() { return true; }
                    public List<Row> rows() { return List.of(new Row("a"), new Row("b")); }
                    public Map<String, Row> byName() { return Map.of("a", new Row("a")); }
                    public Row[] array() { return new Row[] {new Row("a")}; }
                    public Optional<Row> first() { return Optional.of(new Row("a")); }
                    public List<String> words() { return List.of("a"); }
                    public Class<?> kind() { return Row.class; }
                    public String pick(Row row) { return "picked " + row.label(); }
                    public void fail() { throw new OwnException("own trouble"); }
                    public record Row(String label) {}
                    public static class OwnException extends RuntimeException {
                        OwnException(String message) { super(message); }
                    }
                }
                """));
        host = workshop.host();
        desk = (PluginHandle)
                PluginHandle.wrap("desk", host.extensions(Greeting.class).getFirst());
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void readsAndWritesProperties() {
        desk.set("note", 5, TEXT);

        assertEquals("5", desk.property("note"));
        assertEquals(true, desk.property("open"));
        assertEquals("hello", desk.property("greet"));
        assertTrue(desk.writable("note"));
        assertFalse(desk.writable("open"));
        assertEquals(Optional.of(String.class), desk.propertyType("note"));
    }

    @Test
    void wrapsWhatBelongsToThePluginHoweverItIsPacked() {
        assertInstanceOf(PluginHandle.class, ((List<?>) desk.property("rows")).getFirst());
        assertInstanceOf(PluginHandle.class, ((Map<?, ?>) desk.property("byName")).get("a"));
        assertInstanceOf(PluginHandle.class, ((List<?>) desk.property("array")).getFirst());
        assertInstanceOf(PluginHandle.class, ((Optional<?>) desk.property("first")).orElseThrow());
        assertEquals(List.of("a"), desk.property("words"));
        assertEquals("com.example.Desk$Row", desk.property("kind"));
        assertSame("plain", PluginHandle.wrap("desk", "plain"));
    }

    @Test
    void givesAHandleBackToThePluginUnwrapped() {
        Object row = ((List<?>) desk.property("rows")).getLast();

        assertEquals("picked b", desk.invoke("pick", TEXT, row));
    }

    @Test
    void keepsThePluginsExceptionOut() {
        PluginFaultException fault = assertThrows(PluginFaultException.class, () -> desk.invoke("fail", TEXT));

        assertEquals("desk", fault.pluginId());
        assertTrue(fault.fault().contains("own trouble"));
        assertEquals(Optional.empty(), Optional.ofNullable(fault.getCause()));
    }

    @Test
    void hidesTheClassItself() {
        assertFalse(desk.readable("class"));
        assertThrows(PluginFaultException.class, () -> desk.property("class"));
    }

    @Test
    void equalsByWhatItHolds() {
        assertEquals(desk.property("rows"), desk.property("rows"));
        assertNotEquals(desk, ((List<?>) desk.property("rows")).getFirst());
    }
}
