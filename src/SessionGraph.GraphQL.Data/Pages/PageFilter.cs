using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>
/// The filter of a page: each field of the entity's filter input, in camelCase or in snake_case, takes a value, a list or null. Each text
/// field takes a substring under its name and <c>__match</c>, and each field with an order a bound under <c>__gt</c>, <c>__gte</c>,
/// <c>__lt</c> and <c>__lte</c>, which the quiz API has not. All have to hold.
/// </summary>
internal sealed class PageFilter
{
    private const string InputSuffix = "FilterInput";

    private static readonly (string Suffix, string Operation)[] s_operations =
    [
        ("__match", FilterOperationNames.IgnoreCaseContains),
        ("__gt", FilterOperationNames.GreaterThan),
        ("__gte", FilterOperationNames.GreaterThanOrEquals),
        ("__lt", FilterOperationNames.LowerThan),
        ("__lte", FilterOperationNames.LowerThanOrEquals),
    ];

    private readonly Dictionary<string, PageFilterField> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (OperationFilterField Field, string Operation)> _operations = new(StringComparer.Ordinal);

    private PageFilter(string typeName) => TypeName = typeName;

    /// <summary>The input object's name.</summary>
    public string TypeName { get; }

    /// <summary>The page filter over the fields of a filter input; its types are in the schema when the schema is there.</summary>
    public static PageFilter Of(IDescriptorContext context, FilterInputReference input)
    {
        var name = input.TypeName.EndsWith(InputSuffix, StringComparison.Ordinal) ? input.TypeName[..^InputSuffix.Length] : input.TypeName;
        var filter = new PageFilter(name + "Page" + InputSuffix);
        var description = InputDescriptions.PageFilterInput(context.GetTypeName(input.Descriptor.EntityType, isInput: false));
        context.GetOrAddScalar(new PageFilterValueType());
        input.Completed.Add((completedContext, completed) => filter.Complete(completedContext, completed, description));
        return filter;
    }

    /// <summary>The filter as a predicate; null where it asks for nothing.</summary>
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

        var (filter, operation) = _operations[name];
        return filter.Build(entity, operation, value, context);
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
            type.Fields.Add(Describe(field.Name, values, PageFilterValueType.TypeName, FilterOperationNames.Equal));
            if (SnakeCase.Of(field.Name) is var snakeCase && names.Add(snakeCase))
            {
                _fields[snakeCase] = pageField;
                var alias = new Description(() => $"The same as `{field.Name}`, in snake_case.");
                type.Fields.Add(Describe(snakeCase, alias, PageFilterValueType.TypeName, FilterOperationNames.Equal));
            }

            foreach (var (suffix, operation) in s_operations.Where(one => field.Input.Operations.Contains(one.Operation)))
            {
                _operations[field.Name + suffix] = (field, operation);
                var comparison = FilterOperationDescriptions.Of(field, operation);
                type.Fields.Add(Describe(field.Name + suffix, comparison, leaf, operation));
            }
        }

        context.GetOrAddType(TypeName, () => type);
    }

    private static InputFieldConfiguration Describe(string name, Description? description, string type, string operation)
    {
        var field = new InputFieldConfiguration { Name = name, Description = description, Type = new TypeReference.Named(type) };
        field.Features.Set(FilterCosts.Of(operation));
        return field;
    }

    private static string LeafName(IDescriptorContext context, TypeReference leaf)
        => leaf is TypeReference.Clr clr ? context.GetTypeName(clr.Type, isInput: true) : ((TypeReference.Named)leaf).Name;
}
