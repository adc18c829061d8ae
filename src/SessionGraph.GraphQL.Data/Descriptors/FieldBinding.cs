using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>A value of an entity that a field of an input is bound to: a member, or the result of a lambda.</summary>
internal sealed class FieldBinding(LambdaExpression selector)
{
    /// <summary>The lambda from the entity to the value.</summary>
    public LambdaExpression Selector => selector;

    /// <summary>The member; null when the lambda does more than read one.</summary>
    public PropertyInfo? Member { get; } = (selector.Body as MemberExpression)?.Member as PropertyInfo;

    /// <summary>The name of the field; null for the name of the member.</summary>
    public string? Name { get; set; }

    /// <summary>The description of the field; null for the default.</summary>
    public string? Description { get; set; }

    /// <summary>The attribute that makes the value a global id; null when the value is no id.</summary>
    public IDAttribute? Id { get; set; } = (selector.Body as MemberExpression)?.Member.GetCustomAttribute<IDAttribute>(inherit: true);

    /// <summary>
    /// The class that describes the filter input of an object or of a list's elements; null for the default filter of the type.
    /// </summary>
    public Type? FilterType { get; set; }

    /// <summary>The field with which the filter of a page compares a text that is not a value of this field; null for none.</summary>
    public string? PageTextField { get; set; }

    /// <summary>Whether the value may be null: the member is nullable, or it is read through a navigation that may be null.</summary>
    public bool IsNullable => (!selector.ReturnType.IsValueType || Nullable.GetUnderlyingType(selector.ReturnType) is not null)
        && (Member is null || !IsOwn(Member) || Nullability.IsNullable(Member));

    /// <summary>The name of the field: as it was given, or that of the member.</summary>
    /// <exception cref="SchemaException">No name was given, and the value is not a member.</exception>
    public string GetName(IDescriptorContext context, string typeName)
        => Name ?? (Member is null ? null : context.GetMemberName(Member))
            ?? throw new SchemaException($"{typeName}: the field of `{selector}` needs a name.");

    /// <summary>Binds a member of an entity.</summary>
    public static FieldBinding Of(Type entityType, PropertyInfo member)
    {
        var entity = Expression.Parameter(entityType, "row");
        return new FieldBinding(Expression.Lambda(Expression.Property(entity, member), entity));
    }

    private bool IsOwn(PropertyInfo member)
        => ((MemberExpression)selector.Body).Expression is ParameterExpression entity
            && member.DeclaringType!.IsAssignableFrom(entity.Type);
}
