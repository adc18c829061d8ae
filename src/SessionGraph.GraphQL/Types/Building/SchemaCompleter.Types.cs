using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class SchemaCompleter
{
    private NamedType Create(TypeConfiguration configuration)
    {
        NamedType type = configuration switch
        {
            ObjectTypeConfiguration objectType => new ObjectType(
                objectType.Name, objectType.Description, objectType.RuntimeType, objectType.IsOfType),
            InterfaceTypeConfiguration => new InterfaceType(configuration.Name, configuration.Description, configuration.RuntimeType),
            UnionTypeConfiguration => new UnionType(configuration.Name, configuration.Description, configuration.RuntimeType),
            EnumTypeConfiguration enumType => new EnumType(
                enumType.Name, enumType.Description, enumType.RuntimeType, DistinctValues(enumType)),
            InputObjectTypeConfiguration input => new InputObjectType(input.Name, input.Description, input.RuntimeType, input.IsOneOf),
            _ => throw new SchemaException($"{configuration.Name}: a {configuration.GetType().Name} is not a type."),
        };
        type.Directives = [.. configuration.Directives];
        type.Features.CopyFrom(configuration.Features);
        return type;
    }

    private List<EnumValue> DistinctValues(EnumTypeConfiguration configuration)
    {
        foreach (var duplicate in configuration.Values.GroupBy(value => value.Name).Where(group => group.Count() > 1))
            _errors.Add($"{configuration.Name}.{duplicate.Key}: two values have this name.");

        return [.. configuration.Values.DistinctBy(value => value.Name).DistinctBy(value => value.Value)];
    }

    private void Complete(TypeConfiguration configuration)
    {
        switch (configuration, _types[configuration.Name])
        {
            case (ComplexTypeConfiguration complex, ComplexType type):
                type.Interfaces = [.. context.Syntax.FindType(complex.Name) is null ? InterfacesOf(complex, []) : OwnInterfacesOf(complex)];
                type.Fields = Fields(complex.Fields, field => CreateField(field, type));
                break;
            case (UnionTypeConfiguration union, UnionType type):
                type.Types = [.. union.Types
                    .Select(member => Find<ObjectType>(member, union.Name, context.Syntax.MembersOf))
                    .OfType<ObjectType>()];
                break;
            case (InputObjectTypeConfiguration input, InputObjectType type):
                type.CreateInstance = input.CreateInstance;
                type.Fields = Fields(input.Fields, field => CreateInput(field, $"{input.Name}.{field.Name}"));
                break;
            default:
                break;
        }
    }

    // A document lists all of them. Whether it does is validated.
    private IEnumerable<InterfaceType> OwnInterfacesOf(ComplexTypeConfiguration configuration) => configuration.Interfaces
        .Select(reference => Find<InterfaceType>(reference, configuration.Name, context.Syntax.InterfacesOf))
        .OfType<InterfaceType>();

    // A type in code also implements the interfaces of its interfaces.
    private List<InterfaceType> InterfacesOf(ComplexTypeConfiguration configuration, List<InterfaceType> found)
    {
        foreach (var reference in configuration.Interfaces)
        {
            if (Find<InterfaceType>(reference, configuration.Name) is not { } interfaceType || found.Contains(interfaceType))
                continue;

            found.Add(interfaceType);
            if (context.FindConfiguration(reference) is ComplexTypeConfiguration inherited)
                InterfacesOf(inherited, found);
        }

        return found;
    }

    private FieldCollection<TField> Fields<TField, TConfiguration>(
        List<TConfiguration> configurations, Func<TConfiguration, TField?> create)
        where TField : Field
    {
        List<TField> fields = [.. configurations.Select(create).OfType<TField>()];
        foreach (var duplicate in fields.GroupBy(field => field.Name).Where(group => group.Count() > 1))
            _errors.Add($"{duplicate.First().Coordinate}: the name is used twice.");

        return new FieldCollection<TField>([.. fields.DistinctBy(field => field.Name)]);
    }

    private OutputField? CreateField(OutputFieldConfiguration configuration, ComplexType declaringType)
    {
        var coordinate = $"{declaringType.Name}.{configuration.Name}";
        if (Resolve(configuration.Type, coordinate) is not { } type)
            return null;

        var isObject = declaringType is ObjectType;
        var isGetter = configuration.Getter is not null && configuration.Middleware.Count is 0;
        var field = new OutputField(configuration.Name, configuration.Description, configuration.DeprecationReason, type)
        {
            Coordinate = coordinate,
            DeclaringType = declaringType,
            Member = configuration.Member,
            Getter = isObject && isGetter ? configuration.Getter : null,
            Resolver = isObject && !isGetter ? Compose(configuration, coordinate) : null,
            IsBatch = configuration.IsBatch,
            MiddlewareCount = configuration.Middleware.Count,
            SubscribeResolver = configuration.SubscribeResolver,
            Requirements = [.. configuration.Requirements],
            Directives = [.. configuration.Directives],
            Features = configuration.Features,
        };
        field.Arguments = Fields(configuration.Arguments, argument => CreateInput(argument, $"{coordinate}({argument.Name}:)"));
        CheckRequirements(field);
        return field;
    }

    private FieldDelegate? Compose(OutputFieldConfiguration configuration, string coordinate)
    {
        var resolver = configuration.Resolver ?? FromGetter(configuration);
        if (resolver is null)
        {
            _errors.Add($"{coordinate}: the field has neither a getter nor a resolver.");
            return null;
        }

        if (configuration is { IsBatch: true, Middleware.Count: > 0 })
            _errors.Add($"{coordinate}: a batch resolver cannot have middleware, because it returns the values of all parents.");

        for (var index = configuration.Middleware.Count - 1; index >= 0; index--)
            resolver = configuration.Middleware[index](resolver);

        return resolver;
    }

    private static FieldDelegate? FromGetter(OutputFieldConfiguration configuration)
    {
        if (configuration.Getter is not { } getter)
            return null;

        var parent = System.Linq.Expressions.Expression.Parameter(typeof(object), "parent");
        var value = System.Linq.Expressions.Expression.Invoke(
            getter, System.Linq.Expressions.Expression.Convert(parent, getter.Parameters[0].Type));
        var read = System.Linq.Expressions.Expression.Lambda<Func<object, object?>>(
            System.Linq.Expressions.Expression.Convert(value, typeof(object)), parent).Compile();
        return context => ResolverResult.Store(context, read(context.Parent<object>()));
    }

    // A missing member would be a default value at run time, without an error; so it is an error of the schema.
    private void CheckRequirements(OutputField field)
    {
        var runtimeType = field.DeclaringType.RuntimeType;
        foreach (var requirement in field.Requirements)
            if (runtimeType != typeof(object) && runtimeType.GetProperty(requirement) is null)
                _errors.Add($"{field.Coordinate}: it requires `{requirement}`, which {runtimeType.Name} does not have.");
    }

    private InputField? CreateInput(InputFieldConfiguration configuration, string coordinate)
        => Resolve(configuration.Type, coordinate) is not { } type ? null
            : new InputField(configuration.Name, configuration.Description, configuration.DeprecationReason, type)
            {
                Coordinate = coordinate,
                DefaultValue = configuration.DefaultValue,
                RuntimeType = configuration.RuntimeType,
                IsOptional = configuration.IsOptional,
                Member = configuration.Member,
                Formatter = configuration.Formatter,
                Directives = [.. configuration.Directives],
                Features = configuration.Features,
            };

    private DirectiveType CreateDirective(DirectiveTypeConfiguration configuration)
        => new(configuration.Name, configuration.Description, configuration.Locations, configuration.IsRepeatable)
        {
            Arguments = Fields(
                [.. configuration.Arguments],
                argument => CreateInput(argument, $"@{configuration.Name}({argument.Name}:)")),
        };

    private IType? Resolve(TypeReference reference, string coordinate) => reference switch
    {
        TypeReference.NonNull nonNull => Resolve(nonNull.Inner, coordinate) is { } inner ? new NonNullType(inner) : null,
        TypeReference.List list => Resolve(list.Element, coordinate) is { } element ? new ListType(element) : null,
        _ => Find<INamedType>(reference, coordinate),
    };

    private T? Find<T>(
        TypeReference reference, string coordinate, Func<string, string, IEnumerable<ISyntaxNode>>? places = null)
        where T : class, INamedType
    {
        var name = context.NameOf(reference.NamedReference);
        if (_types.GetValueOrDefault(name) is T type)
            return type;

        _errors.Add(
            $"{coordinate}: the schema has no {(typeof(T) == typeof(INamedType) ? "type" : typeof(T).Name)} `{name}`.",
            places?.Invoke(coordinate, name) ?? context.Syntax.TypesOf(coordinate));
        return null;
    }
}
