using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types;

/// <summary>The configuration of a type, which is applied to the inferred type.</summary>
/// <param name="runtimeType">The runtime type.</param>
/// <param name="kind">The kind of type.</param>
internal abstract class TypeDescriptor(Type runtimeType, TypeAttribute kind)
{
    public Type RuntimeType { get; } = runtimeType;

    public TypeAttribute Kind { get; } = kind;

    public bool IsInput => Kind is InputObjectTypeAttribute;

    public string? TypeName { get; protected set; }

    protected string? TypeDescription { get; set; }

    /// <summary>Whether only configured members are part of the type.</summary>
    protected bool IsExplicit { get; set; }

    /// <summary>Whether the member of the runtime type is part of the type.</summary>
    public virtual bool HasMember(MemberInfo member) => true;

    /// <summary>Applies the configuration to the inferred type.</summary>
    public virtual void Apply(TypeConfiguration configuration, OutputFieldFactory fields)
        => configuration.Description = TypeDescription ?? configuration.Description;

    /// <summary>The property that the lambda reads, or the method that it calls.</summary>
    protected static MemberInfo MemberOf(LambdaExpression member) => member.Body switch
    {
        MemberExpression access => access.Member,
        MethodCallExpression call => call.Method,
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: MemberExpression access } => access.Member,
        _ => throw new SchemaException($"`{member}` is neither a property nor a method of its parameter."),
    };
}
