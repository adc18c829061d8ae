using System.Reflection;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Makes the filter inputs of a schema, one for each entity or <see cref="FilterInputType"/>.</summary>
internal sealed class FilterConvention : TypeInterceptor
{
    private const string Suffix = "FilterInput";

    private readonly OrderedDictionary<string, FilterInputReference> _inputs = new(StringComparer.Ordinal);

    /// <summary>The schema's convention; a <see cref="SchemaException"/> where it has none.</summary>
    public static FilterConvention Of(IDescriptorContext context) => context.Features.Get<FilterConvention>()
        ?? throw new SchemaException("Filtering needs its convention: call AddFiltering() on the server's builder.");

    /// <summary>Whether a value of this CLR type can be filtered.</summary>
    public static bool IsFilterable(Type type)
        => type.IsEnum || Nullable.GetUnderlyingType(type) is { IsEnum: true } || ScalarFilters.Find(type) is not null;

    /// <summary>The filter input of the entity, described by a <see cref="FilterInputType"/> where one is given.</summary>
    public FilterInputReference GetInput(IDescriptorContext context, Type entityType, Type? filterType)
    {
        var describing = filterType ?? typeof(FilterInputType<>).MakeGenericType(entityType);
        var descriptor = ((FilterInputType)Activator.CreateInstance(describing)!).Describe();
        if (descriptor.EntityType != entityType)
            throw new SchemaException($"{filterType!.Name} filters {descriptor.EntityType.Name}, not {entityType.Name}.");

        var typeName = descriptor.TypeName ?? DefaultName(context, entityType, filterType);
        var source = filterType ?? entityType;
        if (!_inputs.TryGetValue(typeName, out var input))
            _inputs.Add(typeName, input = new FilterInputReference(typeName, source, descriptor));

        return input.Source == source
            ? input
            : throw new SchemaException($"{typeName}: both {input.Source.Name} and {source.Name} are filtered by it.");
    }

    /// <inheritdoc />
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        // Only now is it known which output fields are global ids.
        for (var index = 0; index < _inputs.Count; index++)
        {
            var reference = _inputs.GetAt(index).Value;
            var input = reference.Input = Create(context, reference.TypeName, reference.Descriptor);
            context.GetOrAddType(input.TypeName, () => Describe(context, input));
            foreach (var completed in reference.Completed)
                completed(context, input);
        }
    }

    private static InputObjectTypeConfiguration Describe(IDescriptorContext context, FilterInput input)
    {
        foreach (var field in input.Fields.OfType<OperationFilterField>())
            context.GetOrAddType(field.Input.TypeName, field.Input.Describe);

        return input.Describe();
    }

    private static string DefaultName(IDescriptorContext context, Type entityType, Type? filterType)
    {
        if (filterType is null)
            return context.GetTypeName(entityType, isInput: false) + Suffix;

        var name = filterType.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? filterType.Name;
        if (name.EndsWith(Suffix + "Type", StringComparison.Ordinal))
            return name[..^4];

        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name : name + Suffix;
    }

    private static FilterInput Create(IDescriptorContext context, string typeName, FilterInputDescriptor descriptor)
    {
        var fields = new List<FilterField>();
        foreach (var binding in descriptor.Members.Resolve(IsFilterable))
        {
            var name = binding.Name ?? (binding.Member is { } member ? context.GetMemberName(member) : null)
                ?? throw new SchemaException($"{typeName}: the field of `{binding.Selector}` needs a name.");
            if (!IsFilterable(binding.Selector.ReturnType))
                throw new SchemaException($"{typeName}.{name}: a {binding.Selector.ReturnType.Name} cannot be filtered.");

            fields.Add(CreateField(context, name, binding, descriptor.EntityType));
        }

        return new FilterInput(typeName, descriptor.TypeDescription, fields);
    }

    private static OperationFilterField CreateField(IDescriptorContext context, string name, MemberBinding binding, Type entityType)
    {
        var formatter = GlobalId.FindFormatter(context, name, binding, entityType);
        var input = formatter is null ? ScalarFilters.Get(context, binding.Selector.ReturnType) : ScalarFilters.Id;
        return new OperationFilterField(name, binding.Description, binding.Selector, binding.IsNullable, input) { Formatter = formatter };
    }
}
