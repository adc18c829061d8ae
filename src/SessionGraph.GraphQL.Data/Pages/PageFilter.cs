using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>
/// The filter of a page. Each field of the entity's filter input, in camelCase or in snake_case, takes a value, a list or null. An operator
/// with a <see cref="FilterOperator.Page"/> has a field of its own, such as <c>name__match</c>. An item must match every field that is
/// given.
/// </summary>
internal sealed class PageFilter
{
    private const string InputSuffix = "FilterInput";

    private readonly Dictionary<string, PageFilterField> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (OperationFilterField Field, FilterOperator Operator)> _operators = new(StringComparer.Ordinal);

    private PageFilter(string typeName) => TypeName = typeName;

    /// <summary>The input object's name.</summary>
    public string TypeName { get; }

    /// <summary>Creates the page filter for the fields of a filter input, and adds its types to the schema.</summary>
    public static PageFilter Of(IDescriptorContext context, FilterInputReference input)
    {
        var name = input.TypeName.EndsWith(InputSuffix, StringComparison.Ordinal) ? input.TypeName[..^InputSuffix.Length] : input.TypeName;
        var filter = new PageFilter(name + "Page" + InputSuffix);
        var description = InputDescriptions.PageFilterInput(context.GetTypeName(input.Descriptor.EntityType, isInput: false));
        context.GetOrAddScalar(new PageFilterValueType());
        input.Completed.Add((completedContext, completed) => filter.Complete(completedContext, completed, description));
        return filter;
    }

    /// <summary>Builds the predicate of a filter; null when the filter sets no condition.</summary>
    public Expression<Func<TEntity, bool>>? Build<TEntity>(Schema schema, IReadOnlyDictionary<string, object?>? filter)
    {
        var entity = Expression.Parameter(typeof(TEntity), "row");
        var filterContext = new FilterContext();
        var conditions = new List<Expression>();
        foreach (var (name, value) in filter ?? new Dictionary<string, object?>())
            conditions.Add(Build(schema, entity, name, value, filterContext));

        return Predicate.All(conditions) is { } condition ? Expression.Lambda<Func<TEntity, bool>>(condition, entity) : null;
    }

    private Expression Build(Schema schema, Expression entity, string name, object? value, FilterContext context)
    {
        if (_fields.TryGetValue(name, out var field))
            return field.Build(schema, entity, (value as PageFilterValue)?.Literal ?? NullValueNode.Default, context);

        if (value is null)
            throw FilterErrors.NullNotSupported(name, TypeName);

        var (filter, filterOperator) = _operators[name];
        return filter.Build(entity, filterOperator, value, context);
    }

    private void Complete(IDescriptorContext context, FilterInput input, string description)
    {
        var type = new InputObjectTypeConfiguration { Name = TypeName, Description = description };
        var fields = input.Fields.OfType<OperationFilterField>().ToList();
        var names = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var leaf = LeafName(context, field.Input.Leaf);
            var textField = field.PageTextField is { } textName ? fields.Find(other => other.Name == textName) : null;
            var pageField = _fields[field.Name] = new PageFilterField(field, leaf, textField);
            var values = InputDescriptions.PageFilterField(field.Description, leaf, field.IsNullable, textField?.Name);
            type.Fields.Add(Describe(field.Name, values, PageFilterValueType.TypeName, FilterOperators.Equal));
            if (SnakeCase.Of(field.Name) is var snakeCase && names.Add(snakeCase))
            {
                _fields[snakeCase] = pageField;
                var alias = new Description(() => $"The same as `{field.Name}`, in snake_case.");
                type.Fields.Add(Describe(snakeCase, alias, PageFilterValueType.TypeName, FilterOperators.Equal));
            }

            foreach (var filterOperator in field.Input.Operators)
            {
                if (filterOperator.Page is not { } page)
                    continue;

                _operators[field.Name + page.Suffix] = (field, filterOperator);
                type.Fields.Add(Describe(field.Name + page.Suffix, page.Describe(field), leaf, filterOperator));
            }
        }

        context.GetOrAddType(TypeName, () => type);
    }

    private static InputFieldConfiguration Describe(string name, Description? description, string type, FilterOperator filterOperator)
    {
        var field = new InputFieldConfiguration { Name = name, Description = description, Type = new TypeReference.Named(type) };
        field.Features.Set(FilterCosts.Of(filterOperator));
        return field;
    }

    private static string LeafName(IDescriptorContext context, TypeReference leaf)
        => leaf is TypeReference.Clr clr ? context.GetTypeName(clr.Type, isInput: true) : ((TypeReference.Named)leaf).Name;
}
