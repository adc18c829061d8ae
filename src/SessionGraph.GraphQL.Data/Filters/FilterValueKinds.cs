namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Kinds of values that differ in their filter operators.</summary>
[Flags]
internal enum FilterValueKinds
{
    /// <summary>Booleans.</summary>
    Boolean = 1,

    /// <summary>Global ids.</summary>
    Id = 2,

    /// <summary>Values of enumerations.</summary>
    Enum = 4,

    /// <summary>Numbers, times and UUIDs: values that have an order.</summary>
    Comparable = 8,

    /// <summary>Texts.</summary>
    Text = 16,

    /// <summary>Every kind that has more than two values.</summary>
    AllButBoolean = Id | Enum | Comparable | Text,

    /// <summary>Every kind.</summary>
    All = Boolean | AllButBoolean,
}
