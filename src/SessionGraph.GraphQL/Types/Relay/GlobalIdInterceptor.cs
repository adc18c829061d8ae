using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>
/// Turns members with an <see cref="IDAttribute"/> into ids, and types with a <see cref="NodeResolverAttribute"/> into nodes.
/// </summary>
internal sealed class GlobalIdInterceptor : TypeInterceptor
{
    private static readonly TypeReference s_id = new TypeReference.Named("ID");

    /// <inheritdoc />
    public override void OnBeforeCompleteTypes(IDescriptorContext context, IReadOnlyList<TypeConfiguration> configurations)
    {
        context.Features.GetOrAdd(() => new NodeIdTypes()).Complete(configurations);
        NodeTypes.Configure(context, configurations);
        new Pass(context).Configure(configurations);
    }

    /// <summary>One pass over the types. Fields that an interface shares with its objects are changed once.</summary>
    private sealed class Pass(IDescriptorContext context)
    {
        private readonly INodeIdSerializer _serializer = context.Features.GetOrAdd<INodeIdSerializer>(() => new DefaultNodeIdSerializer());
        private readonly NodeIdTypes _types = context.Features.GetOrAdd(() => new NodeIdTypes());
        private readonly HashSet<InputFieldConfiguration> _inputs = [];

        public void Configure(IReadOnlyList<TypeConfiguration> configurations)
        {
            foreach (var configuration in configurations)
            {
                foreach (var field in (configuration as ComplexTypeConfiguration)?.Fields ?? [])
                    ConfigureOutput(field, (ComplexTypeConfiguration)configuration);

                foreach (var field in (configuration as InputObjectTypeConfiguration)?.Fields ?? [])
                    ConfigureInput(field, configuration.Name);
            }
        }

        private void ConfigureOutput(OutputFieldConfiguration field, ComplexTypeConfiguration declaringType)
        {
            foreach (var argument in field.Arguments)
                ConfigureInput(argument, $"{declaringType.Name}.{field.Name}");

            if (field.Features.Get<IDAttribute>() is not { } id)
                return;

            field.Type = MakeId(field.Type);
            if (declaringType is ObjectTypeConfiguration)
                new GlobalIdOutputFormatter(_serializer, TypeNameOf(id, field, declaringType)).Apply(field);
        }

        // An id is written with the name of the concrete type: the declaring object's, or that of the only possible type.
        private string TypeNameOf(IDAttribute id, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType)
        {
            if (_types.NamesOf(id) is not { } names || names.Contains(declaringType.Name))
                return declaringType.Name;

            return names.Count is 1 ? names.Items[0] : throw new SchemaException(
                $"{declaringType.Name}.{field.Name}: the ids of `{_types.NameOf(id)}` belong to {names.Count} object types, "
                    + "but a field can have the ids of only one.");
        }

        private void ConfigureInput(InputFieldConfiguration field, string declaringName)
        {
            if ((field.Features.Get<IDAttribute>() ?? OfParameter(field)) is not { } id || !_inputs.Add(field))
                return;

            if (_types.NamesOf(id) is { Count: 0 })
                throw new SchemaException(
                    $"{declaringName}.{field.Name}: the schema has no object type `{_types.NameOf(id)}` whose ids it could accept.");

            field.Type = MakeId(field.Type);
            field.Formatter = GlobalIdInputFormatter.Create(context, id, KeyTypeOf(field.RuntimeType));
        }

        // An attribute in a record's parameter list belongs to the parameter, not to the property.
        private static IDAttribute? OfParameter(InputFieldConfiguration field)
            => field.Member is not PropertyInfo property ? null : property.DeclaringType!.GetConstructors()
                .SelectMany(constructor => constructor.GetParameters())
                .FirstOrDefault(parameter => parameter.Name == property.Name)?
                .GetCustomAttribute<IDAttribute>();

        // Removes lists and nullability. Each of these types has one type argument.
        private static Type KeyTypeOf(Type type)
        {
            if (type.IsArray)
                return KeyTypeOf(type.GetElementType()!);

            return type.IsGenericType && type.GetGenericTypeDefinition() != typeof(NodeId<>)
                ? KeyTypeOf(type.GetGenericArguments()[0])
                : type;
        }

        private static TypeReference MakeId(TypeReference reference) => reference switch
        {
            TypeReference.NonNull nonNull => new TypeReference.NonNull(MakeId(nonNull.Inner)),
            TypeReference.List list => new TypeReference.List(MakeId(list.Element)),
            _ => s_id,
        };
    }
}
