"""Extras: the people behind the cast. A thing of the shot ('crowd', 'audience', 'passers-by') -> a company of them.

    Floor, spots          where people may be, and where a company of that kind is       floor.py, spots.py
      -> a token each     who they are and what they wear                                tokens.py
         -> Extra, Company   somebody with their way through the shot; all of a thing    company.py
            -> `cleared`     without those who would hide somebody from this camera      clearing.py
               -> drawn      from cels: drawings that are kept and moved                 drawing.py, cels.py

They are the same people at the same spots in every shot of a scene, whatever the camera does: all of it comes from the scene's
blocking seed. In a shot those are left out who would stand in somebody's way or before them, as a first assistant would do it.
"""
