using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Creates the filter inputs of a schema, one for each entity or <see cref="FilterInputType"/>.</summary>
/// <param name="caseFolding">Folds texts for the operators that ignore case.</param>
/// <param name="precision">The precision of stored instants.</param>
internal sealed class FilterConvention(CaseFolding caseFolding, InstantPrecision precision) : TypeInterceptor
{
    private const string Suffix = "FilterInput";

    private readonly OrderedDictionary<string, FilterInputReference> _inputs = new(StringComparer.Ordinal);

    /// <summary>The schema's convention; a <see cref="SchemaException"/> when it has none.</summary>
    public static FilterConvention Of(IDescriptorContext context) => context.Features.Get<FilterConvention>()
        ?? throw new SchemaException("Filtering needs its convention: call AddFiltering() on the server's builder.");

    /// <summary>Whether a value of this CLR type can be filtered.</summary>
    public static bool IsFilterable(Type type)
        => type.IsEnum || Nullable.GetUnderlyingType(type) is { IsEnum: true } || ScalarFilters.Find(type) is not null;

    /// <summary>
    /// The filter input of the entity. A <see cref="FilterInputType"/> may describe it, and then also names the entity.
    /// </summary>
    public FilterInputReference GetInput(IDescriptorContext context, Type? entityType, Type? filterType)
    {
        // FilterInputType<T> itself describes nothing: it only names the entity.
        if (filterType is { IsGenericType: true } && filterType.GetGenericTypeDefinition() == typeof(FilterInputType<>))
            (entityType, filterType) = (entityType ?? filterType.GetGenericArguments()[0], null);

        var describing = filterType ?? typeof(FilterInputType<>).MakeGenericType(entityType!);
        var descriptor = ((FilterInputType)Activator.CreateInstance(describing)!).Describe(DescriptorExtensions.Of(context));
        if (entityType is not null && descriptor.EntityType != entityType)
            throw new SchemaException($"{describing.Name} filters {descriptor.EntityType.Name}, not {entityType.Name}.");

        var typeName = descriptor.TypeName ?? InputNames.Default(context, descriptor.EntityType, filterType, Suffix);
        var source = filterType ?? descriptor.EntityType;
        if (!_inputs.TryGetValue(typeName, out var input))
            _inputs.Add(typeName, input = new FilterInputReference(typeName, source, descriptor));

        return input.Source == source
            ? input
            : throw new SchemaException($"{typeName}: both {input.Source.Name} and {source.Name} are filtered by it.");
    }

    /// <inheritdoc />
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        var factory = new FilterFieldFactory(this, caseFolding, precision, configurations);
        // Which output fields are global ids is known only now. Creating an input may add others to the list.
        for (var index = 0; index < _inputs.Count; index++)
        {
            var reference = _inputs.GetAt(index).Value;
            var input = reference.Input = Create(context, reference.TypeName, reference.Descriptor, factory);
            context.GetOrAddType(input.TypeName, () => Describe(context, input));
            foreach (var completed in reference.Completed)
                completed(context, input);
        }
    }

    private static InputObjectTypeConfiguration Describe(IDescriptorContext context, FilterInput input)
    {
        foreach (var field in input.Fields)
            field.AddTypes(context);

        return input.Describe();
    }

    private static FilterInput Create(
        IDescriptorContext context,
        string typeName,
        FilterInputDescriptor descriptor,
        FilterFieldFactory factory)
    {
        var entityType = descriptor.EntityType;
        return new FilterInput(
            typeName,
            descriptor.TypeDescription ?? InputDescriptions.FilterInput(context.GetTypeName(entityType, isInput: false)),
            [
                .. descriptor.Members.Resolve(IsFilterable).Select(binding => factory.Create(context, typeName, binding, entityType)),
                .. descriptor.SubtypeFields.Select(subtypeField => factory.Create(context, typeName, subtypeField, entityType)),
            ]);
    }
}
