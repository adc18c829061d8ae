namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>
/// The kinds of schema change. The names are those of the reference implementation, if it has one; tools know them in upper case
/// (<c>FIELD_CHANGED_KIND</c>).
/// </summary>
public enum SchemaChangeKind
{
    /// <summary>A type was removed, or a scalar of the specification is no longer used.</summary>
    TypeRemoved,

    /// <summary>A type was added.</summary>
    TypeAdded,

    /// <summary>A type changed its kind, such as from object to interface.</summary>
    TypeChangedKind,

    /// <summary>A member of a union was removed.</summary>
    TypeRemovedFromUnion,

    /// <summary>A member of a union was added.</summary>
    TypeAddedToUnion,

    /// <summary>A value of an enum type was removed.</summary>
    ValueRemovedFromEnum,

    /// <summary>A value of an enum type was added.</summary>
    ValueAddedToEnum,

    /// <summary>An object or interface no longer implements an interface.</summary>
    ImplementedInterfaceRemoved,

    /// <summary>An object or interface implements another interface.</summary>
    ImplementedInterfaceAdded,

    /// <summary>A field of an object, an interface or an input object was removed.</summary>
    FieldRemoved,

    /// <summary>A field of an object or interface was added.</summary>
    FieldAdded,

    /// <summary>The type of a field changed to one that clients may not handle.</summary>
    FieldChangedKind,

    /// <summary>The type of a field changed to one that clients handle like the old one.</summary>
    FieldChangedKindSafe,

    /// <summary>A required field of an input object was added.</summary>
    RequiredInputFieldAdded,

    /// <summary>An optional field of an input object was added.</summary>
    OptionalInputFieldAdded,

    /// <summary>A default value of an input field was added.</summary>
    InputFieldDefaultValueAdded,

    /// <summary>The default value of an input field was changed or removed.</summary>
    InputFieldDefaultValueChange,

    /// <summary>A required argument of a field was added.</summary>
    RequiredArgAdded,

    /// <summary>An optional argument of a field was added.</summary>
    OptionalArgAdded,

    /// <summary>An argument of a field was removed.</summary>
    ArgRemoved,

    /// <summary>The type of an argument changed to one that does not accept all values of the old one.</summary>
    ArgChangedKind,

    /// <summary>The type of an argument changed to one that accepts all values of the old one.</summary>
    ArgChangedKindSafe,

    /// <summary>A default value of an argument was added.</summary>
    ArgDefaultValueAdded,

    /// <summary>The default value of an argument was changed or removed.</summary>
    ArgDefaultValueChange,

    /// <summary>A directive was removed.</summary>
    DirectiveRemoved,

    /// <summary>A directive was added.</summary>
    DirectiveAdded,

    /// <summary>A location of a directive was removed.</summary>
    DirectiveLocationRemoved,

    /// <summary>A location of a directive was added.</summary>
    DirectiveLocationAdded,

    /// <summary>A directive is no longer repeatable.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>A directive became repeatable.</summary>
    DirectiveRepeatableAdded,

    /// <summary>A required argument of a directive was added.</summary>
    RequiredDirectiveArgAdded,

    /// <summary>An optional argument of a directive was added.</summary>
    OptionalDirectiveArgAdded,

    /// <summary>An argument of a directive was removed.</summary>
    DirectiveArgRemoved,

    /// <summary>The type of a directive's argument changed to one that does not accept all values of the old one.</summary>
    DirectiveArgChangedKind,

    /// <summary>The type of a directive's argument changed to one that accepts all values of the old one.</summary>
    DirectiveArgChangedKindSafe,

    /// <summary>A default value of a directive's argument was added.</summary>
    DirectiveArgDefaultValueAdded,

    /// <summary>The default value of a directive's argument was changed or removed.</summary>
    DirectiveArgDefaultValueChange,

    /// <summary>A root type was changed or removed.</summary>
    RootTypeChanged,

    /// <summary>A root type for mutations or subscriptions was added.</summary>
    RootTypeAdded,

    /// <summary>An input object became a oneOf input object.</summary>
    OneOfAdded,

    /// <summary>An input object is no longer a oneOf input object.</summary>
    OneOfRemoved,

    /// <summary>The specification URL of a scalar was changed or removed.</summary>
    SpecifiedByChanged,

    /// <summary>A specification URL of a scalar was added.</summary>
    SpecifiedByAdded,

    /// <summary>A member was deprecated.</summary>
    DeprecationAdded,

    /// <summary>A member is no longer deprecated.</summary>
    DeprecationRemoved,

    /// <summary>A deprecation reason was changed.</summary>
    DeprecationReasonChanged,

    /// <summary>A description was added, changed or removed.</summary>
    DescriptionChanged,

    /// <summary>The directives applied to a member, or their arguments, changed. The schema does not define their meaning.</summary>
    AppliedDirectivesChanged,
}
