using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Makes conditions on one member from the operations of its filter input.</summary>
internal abstract class FilterOperations
{
    /// <summary>The operations for members of this type.</summary>
    public static FilterOperations Create(Type memberType, bool isNullable, CaseFolding caseFolding)
        => (FilterOperations)Activator.CreateInstance(typeof(FilterOperations<>).MakeGenericType(memberType), [isNullable, caseFolding])!;

    /// <summary>
    /// The condition, or its exact opposite. Null is a value for <c>eq</c> and <c>neq</c> and inside lists, and an error for every other
    /// operation. The negated operations are the exact opposite of the plain ones: they hold where the member is null.
    /// </summary>
    public abstract Expression Build(Expression member, string operation, object? value, bool isNegated, string filterType);
}
