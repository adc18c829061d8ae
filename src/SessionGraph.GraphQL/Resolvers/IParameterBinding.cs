using System.Reflection;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>Binds resolver parameters that are neither arguments nor known to the engine, such as a DbContext from its factory.</summary>
public interface IParameterBinding
{
    /// <summary>Whether this binding provides the parameter. Called once, when the schema is built.</summary>
    bool CanBind(ParameterInfo parameter);

    /// <summary>Returns the parameter's value for one call.</summary>
    object? Bind(IMiddlewareContext context, ParameterInfo parameter);
}
