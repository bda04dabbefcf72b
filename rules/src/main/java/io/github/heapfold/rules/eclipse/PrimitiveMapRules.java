package io.github.heapfold.rules.eclipse;

import io.github.heapfold.rules.internal.ElementType;
import io.github.heapfold.rules.internal.RuleTable;
import io.github.heapfold.typerule.Rules;

/**
 * Maps of Eclipse Collections from and to primitive values; a family per type of keys. Where a table keeps keys beside
 * their values, both are its slots. The values of two keys, 0 and 1, have a place of their own.
 *
 * <p>Mirrors the classes that Eclipse Collections 9.2.0 and 13.0.0 generate from {@code .stg} files.
 */
final class PrimitiveMapRules {
    private static final String MAP_TO_ITSELF = """
            map.mutable.primitive.<K><V>HashMap * pairs=keysValues size=occupiedWithData stack=sentinelValues
            """;

    private static final String MAP_TO_ANOTHER = """
            map.mutable.primitive.<K><V>HashMap * slots=keys,values size=occupiedWithData stack=sentinelValues
            """;

    private static final String MAP_TO_BOOLEAN = """
            map.mutable.primitive.<K><V>HashMap * slots=keys backing=values size=occupiedWithData stack=sentinelValues
            """;

    private static final String MAP_TO_OBJECT = """
            map.mutable.primitive.<K><V>HashMap * slots=keys,values size=occupiedWithData entries=sentinelValues
              part @$SentinelValues elements=zeroValue,oneValue
            map.mutable.primitive.<K><V>HashMap$KeysMapWrapper as=Keys elements=this$0
            """;

    private static final String MAP_OF_OBJECT = """
            map.mutable.primitive.<K><V>HashMap * keySlots=keys slots=values size=occupiedWithData
            map.mutable.primitive.<K><V>HashMapWithHashingStrategy * keySlots=keys slots=values size=occupiedWithData \
            elements=hashingStrategy
            """;

    private static final String MAP_OF_OBJECT_TO_BOOLEAN = """
            map.mutable.primitive.<K><V>HashMap * keySlots=keys backing=values size=occupiedWithData
            map.mutable.primitive.<K><V>HashMapWithHashingStrategy * keySlots=keys backing=values size=occupiedWithData \
            elements=hashingStrategy
            """;

    /** What stands for a null key, and for a key that was removed. */
    private static final String SENTINELS = """
            map.mutable.primitive.<K><V>HashMap$:1,2 as=Sentinel leaf
            map.mutable.primitive.<K><V>HashMapWithHashingStrategy$:1,2 as=Sentinel leaf
            map.mutable.primitive.<K><V>HashMapWithHashingStrategy$KeySet as=KeySet elements=this$0
            map.mutable.primitive.<K><V>HashMapWithHashingStrategy$KeysView as=Keys elements=this$0
            map.mutable.primitive.<K><V>HashMapWithHashingStrategy$KeyValuesView as=KeyValues elements=this$0
            map.mutable.primitive.<K><V>HashMapWithHashingStrategy$ValuesCollection as=Values elements=this$0
            """;

    /** Of a map whose keys were frozen. */
    private static final String KEY_SETS = """
            map.mutable.primitive.Immutable<K>MapKeySet as=KeySet slots=keys size=occupiedWithData
            map.mutable.primitive.Immutable<K><K>MapKeySet as=KeySet pairs=keysValues size=occupiedWithData
            """;

    private static final String MAPS_OF_ALL = """
            map.mutable.primitive.<K><V>HashMap$KeySet as=KeySet elements=this$0,outer?
            map.mutable.primitive.<K><V>HashMap$KeysView as=Keys elements=this$0
            map.mutable.primitive.<K><V>HashMap$KeyValuesView as=KeyValues elements=this$0
            map.mutable.primitive.<K><V>HashMap$ValuesCollection as=Values elements=this$0
            map.mutable.primitive.Synchronized<K><V>Map elements=lock,map
            map.mutable.primitive.Unmodifiable<K><V>Map elements=map
            map.immutable.primitive.Immutable<K><V>EmptyMap as=Immutable<K><V>Map
            map.immutable.primitive.Immutable<K><V>SingletonMap as=Immutable<K><V>Map K:keys=key1 V:elements=value1
            map.immutable.primitive.Immutable<K><V>HashMap as=Immutable<K><V>Map map backing=delegate
            """;

    private static final String PACKAGE = EclipseCollectionsRules.PACKAGE;

    private PrimitiveMapRules() {}

    /** From one type to any. */
    static void family(Rules rules, ElementType key) {
        String mutable = PACKAGE.concat("map.mutable.primitive.");
        rules.family(
                r -> {
                    for (ElementType value : PrimitiveRules.PRIMITIVES) {
                        map(r, key, value);
                    }
                    if (key.isPrimitive()) {
                        map(r, key, ElementType.OBJECT);
                        RuleTable.of(KEY_SETS).register(r, PACKAGE, key);
                    }
                },
                mutable.concat(key.title),
                mutable.concat("Immutable").concat(key.title),
                mutable.concat("Synchronized").concat(key.title),
                mutable.concat("Unmodifiable").concat(key.title),
                PACKAGE.concat("map.immutable.primitive.Immutable").concat(key.title));
    }

    private static void map(Rules rules, ElementType key, ElementType value) {
        boolean toBoolean = value == ElementType.BOOLEAN;
        String kind;
        if (!key.isPrimitive()) {
            kind = (toBoolean ? MAP_OF_OBJECT_TO_BOOLEAN : MAP_OF_OBJECT).concat(SENTINELS);
        } else if (!value.isPrimitive()) {
            kind = MAP_TO_OBJECT;
        } else if (toBoolean) {
            kind = MAP_TO_BOOLEAN;
        } else {
            kind = key == value ? MAP_TO_ITSELF : MAP_TO_ANOTHER;
        }
        RuleTable.of(kind.concat(MAPS_OF_ALL)).register(rules, PACKAGE, key, value);
    }
}
