package org.guiju.rulebook.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What names mean at the place the checker is at, and what is known there to be present. */
final class Names {

    /** @param implicit whether it is the item of a filter, whose fields can be named without it */
    record Local(int index, String name, Type type, boolean implicit) {}

    /** A slot that has been named, and its number once it is really read. */
    private static final class Place {

        private final Slot slot;
        private int number = -1;

        Place(Slot slot) {
            this.slot = slot;
        }
    }

    static final String ITEM = "item";

    private final Scope scope;
    private final Map<String, Place> places = new HashMap<>(32);
    private final List<Slot> slotsRead = new ArrayList<>();
    private final Deque<Local> locals = new ArrayDeque<>();
    private Set<String> present = Set.of();
    private int hidden;
    private int mostLocals;

    Names(Scope scope) {
        this.scope = scope;
    }

    /** Everything the name can mean; sound expressions use names with one meaning. */
    List<Node> meanings(String name) {
        if (locals.isEmpty()) {
            Type type = scope.names().get(name);
            return type == null ? List.of() : List.of(root(name, type));
        }
        List<Node> meanings = new ArrayList<>();
        boolean innermostItem = true;
        for (Local local : visible()) {
            if (local.name.equals(name) && (!local.implicit || innermostItem)) {
                meanings.add(node(local));
            }
            if (local.implicit && local.type instanceof Type.Struct(var fields) && fields.containsKey(name)) {
                meanings.add(field(node(local), name, fields.get(name), name));
            }
            innermostItem &= !local.implicit;
        }
        scope.type(name).ifPresent(type -> meanings.add(root(name, type)));
        return meanings;
    }

    private List<Local> visible() {
        return locals.stream().limit(locals.size() - hidden).toList();
    }

    Optional<Expression> definition(String name) {
        return scope.definition(name);
    }

    /** Checks something that stands elsewhere: it sees the scope, but nothing that is declared or known here. */
    Node aside(Supplier<Node> checking) {
        int before = hidden;
        Set<String> known = present;
        hidden = locals.size();
        present = Set.of();
        try {
            return checking.get();
        } finally {
            hidden = before;
            present = known;
        }
    }

    private Node node(Local local) {
        Type type = narrowed(Facts.localKey(local.index), local.type);
        return new Node(new Form.Local(local.index, local.type), type, local.name);
    }

    private Node root(String name, Type type) {
        if (!places.containsKey(name)) {
            places.put(name, new Place(new Slot(name, List.of(new Slot.Part(name, type)))));
        }
        return new Node(new Form.Input(name, -1), narrowed(name, type), name);
    }

    /** A field of a struct; of a struct that may be absent it may be absent too. */
    Node field(Node of, String field, Type declared, String text) {
        if (of.form() instanceof Form.Input(String path, int slot)) {
            return inputField(of, path, field, declared, text);
        }
        Type type = of.isOptional() ? Type.optional(declared) : declared;
        Node node = new Node(new Form.Field(of, field, declared), type, text);
        return Facts.key(node)
                .map(key -> new Node(node.form(), narrowed(key, type), text))
                .orElse(node);
    }

    private Node inputField(Node of, String path, String field, Type declared, String text) {
        String longer = path + "." + field;
        if (!places.containsKey(longer)) {
            List<Slot.Part> parts = new ArrayList<>(places.get(path).slot.parts());
            parts.add(new Slot.Part(field, declared));
            places.put(longer, new Place(new Slot(longer, List.copyOf(parts))));
        }
        Type type = of.isOptional() ? Type.optional(declared) : declared;
        return new Node(new Form.Input(longer, -1), narrowed(longer, type), text);
    }

    private Type narrowed(String key, Type type) {
        return present.contains(key) ? Kinship.present(type) : type;
    }

    /** Whether the value can be absent by its declaration, even where it is known to be present. */
    boolean isDeclaredOptional(Node node) {
        return node.isOptional() || Facts.key(node).filter(present::contains).isPresent();
    }

    /** Gives an input that is really read its slot. */
    Node read(Node node) {
        if (!(node.form() instanceof Form.Input(String path, int slot))) {
            return node;
        }
        Place place = places.get(path);
        if (place.number < 0) {
            place.number = slotsRead.size();
            slotsRead.add(place.slot);
        }
        return node.with(new Form.Input(path, place.number), node.type());
    }

    List<Slot> slotsRead() {
        return List.copyOf(slotsRead);
    }

    Node knowing(Set<String> facts, Supplier<Node> checking) {
        if (facts.isEmpty()) {
            return checking.get();
        }
        Set<String> before = present;
        present = new HashSet<>(before);
        present.addAll(facts);
        try {
            return checking.get();
        } finally {
            present = before;
        }
    }

    Node withLocal(Local local, Supplier<Node> checking) {
        declare(local);
        try {
            return checking.get();
        } finally {
            forget(1);
        }
    }

    void declare(Local local) {
        locals.push(local);
        mostLocals = Math.max(mostLocals, locals.size());
    }

    /** Takes back the latest declarations. */
    void forget(int many) {
        for (int i = 0; i < many; i++) {
            locals.pop();
        }
    }

    int nextLocal() {
        return locals.size();
    }

    int mostLocals() {
        return mostLocals;
    }

    boolean isTaken(String variable) {
        return variable.equals(ITEM)
                || !meanings(variable).isEmpty()
                || definition(variable).isPresent();
    }

    /** The name somebody probably meant; a field that is written without its struct is found too. */
    Optional<String> nearest(String name) {
        Collection<String> known = new LinkedHashSet<>(scope.names().keySet());
        known.addAll(scope.definitions().keySet());
        for (Local local : visible()) {
            known.add(local.name);
            if (local.implicit && local.type instanceof Type.Struct(var fields)) {
                known.addAll(fields.keySet());
            }
        }
        return pathEndingIn(name).or(() -> Nearest.to(name, known));
    }

    private Optional<String> pathEndingIn(String field) {
        return scope.names().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Type.Struct(var fields) && fields.containsKey(field))
                .map(entry -> entry.getKey() + "." + field)
                .findFirst();
    }
}
