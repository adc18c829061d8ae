using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>
/// A <see cref="FilterField"/> on an object that the entity refers to. An entity without such an object does not match the field, and
/// matches its opposite.
/// </summary>
internal sealed class ObjectFilterField(string name, Description? description, LambdaExpression selector, FilterInputReference input)
    : FilterField(name, description)
{
    public override InputFieldConfiguration Describe()
    {
        var field = new InputFieldConfiguration { Name = Name, Description = Description, Type = new TypeReference.Named(input.TypeName) };
        field.Features.Set(FilterCosts.Relation);
        return field;
    }

    public override Expression? Build(Expression entity, object value, bool isNegated, FilterContext context)
    {
        context.EnterRelation();
        var related = ParameterReplacer.Inline(selector, entity);
        var condition = input.Input.Build(related, value, isNegated, context);
        context.LeaveRelation();
        if (condition is null)
            return null;

        var isThere = isNegated ? Comparison.IsNull(related) : Comparison.IsNotNull(related);
        return Predicate.All([isThere, condition], isNegated);
    }
}
