namespace SessionGraph.GraphQL.Types.Comparison;

/// <summary>Whether a type of one schema can take the place of one of another, where types are the same that have the same name.</summary>
internal static class TypeCompatibility
{
    /// <summary>Whether the types are written alike.</summary>
    public static bool IsSame(IType oldType, IType newType) => (oldType, newType) switch
    {
        (NonNullType oldNonNull, NonNullType newNonNull) => IsSame(oldNonNull.InnerType, newNonNull.InnerType),
        (ListType oldList, ListType newList) => IsSame(oldList.ElementType, newList.ElementType),
        (INamedType oldNamed, INamedType newNamed) => oldNamed.Name == newNamed.Name,
        _ => false,
    };

    /// <summary>Whether a client that reads values of the old type can read those of the new: null may be taken from it.</summary>
    public static bool IsSafeOutputChange(IType oldType, IType newType) => (oldType, newType) switch
    {
        (NonNullType oldNonNull, NonNullType newNonNull) => IsSafeOutputChange(oldNonNull.InnerType, newNonNull.InnerType),
        (NonNullType, _) => false,
        (_, NonNullType newNonNull) => IsSafeOutputChange(oldType, newNonNull.InnerType),
        (ListType oldList, ListType newList) => IsSafeOutputChange(oldList.ElementType, newList.ElementType),
        _ => IsSame(oldType, newType),
    };

    /// <summary>Whether what a client gives for the old type can be given for the new: null may be added to it.</summary>
    public static bool IsSafeInputChange(IType oldType, IType newType) => IsSafeOutputChange(newType, oldType);
}
