using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// A <see cref="FilterField"/> on the rows of one concrete type. A row of another type does not match the field, and matches its opposite.
/// </summary>
internal sealed class TypeFilterField(string name, string? description, FilterInputReference input) : FilterField(name, description)
{
    private readonly Type _type = input.Descriptor.EntityType;

    public override InputFieldConfiguration Describe()
        => new() { Name = Name, Description = Description, Type = new TypeReference.Named(input.TypeName) };

    public override Expression? Build(Expression entity, object value, bool isNegated, FilterContext context)
    {
        if (input.Input.Build(Expression.Convert(entity, _type), value, isNegated, context) is not { } condition)
            return null;

        var isOfType = Expression.TypeIs(entity, _type);
        return Predicate.All([isNegated ? Expression.Not(isOfType) : isOfType, condition], isNegated);
    }
}
