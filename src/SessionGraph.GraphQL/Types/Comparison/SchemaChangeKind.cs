namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>
/// What may happen to a schema. The names are the reference implementation's, as far as it has them, so that in capitals
/// (<c>FIELD_CHANGED_KIND</c>) they are what tools know.
/// </summary>
public enum SchemaChangeKind
{
    /// <summary>A type is gone, or nothing refers to a scalar of the specification any longer.</summary>
    TypeRemoved,

    /// <summary>A type is new.</summary>
    TypeAdded,

    /// <summary>A type of one kind became one of another.</summary>
    TypeChangedKind,

    /// <summary>A union lost a member.</summary>
    TypeRemovedFromUnion,

    /// <summary>A union has a new member.</summary>
    TypeAddedToUnion,

    /// <summary>An enumeration lost a value.</summary>
    ValueRemovedFromEnum,

    /// <summary>An enumeration has a new value.</summary>
    ValueAddedToEnum,

    /// <summary>An object or interface no longer implements an interface.</summary>
    ImplementedInterfaceRemoved,

    /// <summary>An object or interface implements another interface.</summary>
    ImplementedInterfaceAdded,

    /// <summary>A field of an object, an interface or an input object is gone.</summary>
    FieldRemoved,

    /// <summary>A field of an object or interface is new.</summary>
    FieldAdded,

    /// <summary>A field's type became one that clients do not expect.</summary>
    FieldChangedKind,

    /// <summary>A field's type became one that clients can take as they took the old.</summary>
    FieldChangedKindSafe,

    /// <summary>An input object has a new field that must be given.</summary>
    RequiredInputFieldAdded,

    /// <summary>An input object has a new field that need not be given.</summary>
    OptionalInputFieldAdded,

    /// <summary>An input field that had no default has one.</summary>
    InputFieldDefaultValueAdded,

    /// <summary>An input field's default is another one, or gone.</summary>
    InputFieldDefaultValueChange,

    /// <summary>A field has a new argument that must be given.</summary>
    RequiredArgAdded,

    /// <summary>A field has a new argument that need not be given.</summary>
    OptionalArgAdded,

    /// <summary>A field lost an argument.</summary>
    ArgRemoved,

    /// <summary>An argument's type became one that does not take what the old took.</summary>
    ArgChangedKind,

    /// <summary>An argument's type became one that takes all that the old took.</summary>
    ArgChangedKindSafe,

    /// <summary>An argument that had no default has one.</summary>
    ArgDefaultValueAdded,

    /// <summary>An argument's default is another one, or gone.</summary>
    ArgDefaultValueChange,

    /// <summary>A directive is gone.</summary>
    DirectiveRemoved,

    /// <summary>A directive is new.</summary>
    DirectiveAdded,

    /// <summary>A directive may no longer stand where it could.</summary>
    DirectiveLocationRemoved,

    /// <summary>A directive may stand at one more place.</summary>
    DirectiveLocationAdded,

    /// <summary>A directive may stand only once at a place now.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>A directive may stand several times at one place now.</summary>
    DirectiveRepeatableAdded,

    /// <summary>A directive has a new argument that must be given.</summary>
    RequiredDirectiveArgAdded,

    /// <summary>A directive has a new argument that need not be given.</summary>
    OptionalDirectiveArgAdded,

    /// <summary>A directive lost an argument.</summary>
    DirectiveArgRemoved,

    /// <summary>The type of a directive's argument became one that does not take what the old took.</summary>
    DirectiveArgChangedKind,

    /// <summary>The type of a directive's argument became one that takes all that the old took.</summary>
    DirectiveArgChangedKindSafe,

    /// <summary>An argument of a directive that had no default has one.</summary>
    DirectiveArgDefaultValueAdded,

    /// <summary>The default of a directive's argument is another one, or gone.</summary>
    DirectiveArgDefaultValueChange,

    /// <summary>Queries, mutations or subscriptions have another root type, or none.</summary>
    RootTypeChanged,

    /// <summary>Mutations or subscriptions are possible now.</summary>
    RootTypeAdded,

    /// <summary>An input object takes exactly one of its fields now.</summary>
    OneOfAdded,

    /// <summary>An input object takes any of its fields now.</summary>
    OneOfRemoved,

    /// <summary>A scalar is specified elsewhere, or no longer tells where.</summary>
    SpecifiedByChanged,

    /// <summary>A scalar tells where it is specified.</summary>
    SpecifiedByAdded,

    /// <summary>A member should no longer be used.</summary>
    DeprecationAdded,

    /// <summary>A member may be used again.</summary>
    DeprecationRemoved,

    /// <summary>A deprecated member has another reason.</summary>
    DeprecationReasonChanged,

    /// <summary>A description is another one, new or gone.</summary>
    DescriptionChanged,

    /// <summary>Other directives are applied to a member, or with other arguments; what they mean the schema does not say.</summary>
    AppliedDirectivesChanged,
}
