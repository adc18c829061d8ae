namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>Whether a type of one schema can replace a type of another. Types with the same name are the same.</summary>
internal static class TypeCompatibility
{
    /// <summary>Whether the types have the same notation.</summary>
    public static bool IsSame(IType oldType, IType newType) => (oldType, newType) switch
    {
        (NonNullType oldNonNull, NonNullType newNonNull) => IsSame(oldNonNull.InnerType, newNonNull.InnerType),
        (ListType oldList, ListType newList) => IsSame(oldList.ElementType, newList.ElementType),
        (INamedType oldNamed, INamedType newNamed) => oldNamed.Name == newNamed.Name,
        _ => false,
    };

    /// <summary>
    /// Whether clients that read values of the old type can read values of the new one. The new type may be non-null instead of nullable.
    /// </summary>
    public static bool IsSafeOutputChange(IType oldType, IType newType) => (oldType, newType) switch
    {
        (NonNullType oldNonNull, NonNullType newNonNull) => IsSafeOutputChange(oldNonNull.InnerType, newNonNull.InnerType),
        (NonNullType, _) => false,
        (_, NonNullType newNonNull) => IsSafeOutputChange(oldType, newNonNull.InnerType),
        (ListType oldList, ListType newList) => IsSafeOutputChange(oldList.ElementType, newList.ElementType),
        _ => IsSame(oldType, newType),
    };

    /// <summary>
    /// Whether values that clients give for the old type are valid for the new one. The new type may be nullable instead of non-null.
    /// </summary>
    public static bool IsSafeInputChange(IType oldType, IType newType) => IsSafeOutputChange(newType, oldType);
}
