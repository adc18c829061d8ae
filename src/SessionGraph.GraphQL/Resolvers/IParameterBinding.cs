using System.Reflection;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>Binds resolver parameters that are neither arguments nor known to the engine: a DbContext from its factory, say.</summary>
public interface IParameterBinding
{
    /// <summary>Whether this binding supplies the parameter; asked once, when the schema is built.</summary>
    bool CanBind(ParameterInfo parameter);

    /// <summary>The parameter's value for one call.</summary>
    object? Bind(IMiddlewareContext context, ParameterInfo parameter);
}
