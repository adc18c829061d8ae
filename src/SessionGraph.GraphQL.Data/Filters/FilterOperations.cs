using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Makes conditions on one member from the operations of its filter input.</summary>
internal abstract class FilterOperations
{
    /// <summary>The operations for members of this type.</summary>
    public static FilterOperations Create(Type memberType, bool isNullable, CaseFolding caseFolding, InstantPrecision precision)
        => (FilterOperations)Activator.CreateInstance(typeof(FilterOperations<>).MakeGenericType(memberType), [isNullable, caseFolding, precision])!;

    /// <summary>
    /// The condition, or its exact opposite. Null is a value for <c>eq</c> and <c>neq</c> and inside lists, and an error for every other
    /// operation. The negated operations are the exact opposite of the plain ones: they hold where the member is null.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="value">What the member is held against.</param>
    /// <param name="isNegated">Whether the opposite is wanted.</param>
    /// <param name="filterType">The name of the filter input, for errors.</param>
    /// <param name="context">Takes note of operands; null where the value is not as the client gave it.</param>
    public abstract Expression Build(
        Expression member, string operation, object? value, bool isNegated, string filterType, FilterContext? context);
}
