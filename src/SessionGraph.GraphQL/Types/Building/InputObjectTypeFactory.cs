using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Infers input object types from classes.</summary>
internal sealed class InputObjectTypeFactory(
    TypeRegistry registry, RuntimeTypeBindings bindings, InputFieldFactory inputFields, XmlDocumentation documentation)
{
    public void Infer(Type type, string name)
    {
        var configuration = new InputObjectTypeConfiguration
        {
            Name = name,
            RuntimeType = type,
            Description = documentation.Describe(type),
            IsOneOf = type.IsDefined(typeof(OneOfAttribute)),
        };
        registry.AddType(configuration);
        var constructor = type.GetConstructors()
            .Where(candidate => candidate.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(candidate => candidate.GetParameters().Length);
        if (type.IsAbstract || (constructor is null && !type.IsValueType))
        {
            registry.Errors.Add($"{name}: {type.Name} cannot be an input object, because it has no public constructor.");
            return;
        }

        var properties = TypeInspector.BasesOf(type).Prepend(type).SelectMany(TypeInspector.PropertiesOf)
            .DistinctBy(property => property.Name)
            .Where(property => property.SetMethod is { IsPublic: true } || InputObjectCompiler.ParameterOf(constructor, property) is not null)
            .Where(property => bindings.DescriptorOf(type, isInput: true)?.HasMember(property) is not false)
            .ToList();
        foreach (var property in properties)
            configuration.Fields.Add(inputFields.Create(property, InputObjectCompiler.ParameterOf(constructor, property)));

        configuration.CreateInstance = InputObjectCompiler.Compile(type, constructor, properties);
    }
}
